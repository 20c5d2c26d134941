/** Довідки: list, run, the cards behind a cell, the history of runs. */
package ua.zvernennia.server.usecase.report;
