/** Real processes from outside: server, workstation, display, and the wire API as another client would use it. */
package ua.zvernennia.bench.lab;
