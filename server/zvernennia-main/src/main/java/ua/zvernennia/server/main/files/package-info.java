/** The content store on the disk, the inspector of contents, and the client of clamd. */
package ua.zvernennia.server.main.files;
