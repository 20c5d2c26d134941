/** Довідки: what is offered, what is asked for, what comes back. */
package ua.zvernennia.model.report;
