/** What of the audit lies in the data directory: the sealing key, trusted public keys, anchors. */
package ua.zvernennia.server.main.audit;
