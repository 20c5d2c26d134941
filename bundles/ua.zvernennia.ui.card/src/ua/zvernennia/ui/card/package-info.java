/** Room of the workstation. */
package ua.zvernennia.ui.card;
