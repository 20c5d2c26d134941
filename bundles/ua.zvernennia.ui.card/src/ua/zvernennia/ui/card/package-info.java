/**
 * «Реєстраційна картка»: one part per open card, its draft, its side pane, the comparison after a conflict. What is typed
 * lives in {@link ua.zvernennia.ui.card.CardDraft}, free of SWT; the server decides what is valid.
 */
package ua.zvernennia.ui.card;
