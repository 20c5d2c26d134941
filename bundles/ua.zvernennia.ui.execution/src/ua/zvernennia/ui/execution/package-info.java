/** «Хід виконання»: the execution tree of a document, the resolution editor and the executor's desk. */
package ua.zvernennia.ui.execution;
