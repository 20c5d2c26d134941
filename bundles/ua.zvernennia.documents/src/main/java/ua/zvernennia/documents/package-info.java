/** Files out of report data: Word, Excel, CSV, PDF. No window, no network. */
package ua.zvernennia.documents;
