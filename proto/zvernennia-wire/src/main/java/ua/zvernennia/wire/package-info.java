/** Mappers between records and messages, and the error codec; nobody but the two ends of the wire may see it. */
package ua.zvernennia.wire;
