/** What the kept states of a card tell: changes, moves of the control date, who had it and how long. */
package ua.zvernennia.model.history;
