/** The filter engine: folded columns in memory. */
package ua.zvernennia.filter;
