/**
 * What every part of the workstation shares: work off the UI thread, the viewport list, fields with bound labels, texts,
 * error sentences, settings of the user, the status bar. Knows the model and the api, never a part.
 */
package ua.zvernennia.ui;
