/** {@code doctor}: what is wrong with a setup, in sentences, without changing anything. */
package ua.zvernennia.server.main.doctor;
