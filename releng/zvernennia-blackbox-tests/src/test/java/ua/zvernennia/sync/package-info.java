/** The workstation without its window against a real server. */
package ua.zvernennia.sync;
