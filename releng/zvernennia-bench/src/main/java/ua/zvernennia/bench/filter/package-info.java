/** The filter engine beside databases and a search library: the same questions, the same cards, one run. */
package ua.zvernennia.bench.filter;
