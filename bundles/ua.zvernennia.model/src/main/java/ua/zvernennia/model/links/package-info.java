/** How documents hang together. */
package ua.zvernennia.model.links;
