/** What the palette of commands offers, read from the application model. */
package ua.zvernennia.app.palette;
