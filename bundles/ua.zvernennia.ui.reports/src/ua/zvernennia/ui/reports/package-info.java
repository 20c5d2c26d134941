/** «Режим довідок»: the tree of reports, their parameters, the result, the cards behind a figure, files. */
package ua.zvernennia.ui.reports;
