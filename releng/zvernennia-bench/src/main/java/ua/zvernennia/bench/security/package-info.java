/** What a hostile caller tries, against a server of its own. */
package ua.zvernennia.bench.security;
