/** Pages of PDF documents and pictures as pixels, for windows that show them. No window here. */
package ua.zvernennia.documents.preview;
