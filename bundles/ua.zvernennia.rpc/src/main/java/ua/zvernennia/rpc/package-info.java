/** The server as the workstation calls it: stubs, channel, deadlines, trust, reconnection. */
package ua.zvernennia.rpc;
