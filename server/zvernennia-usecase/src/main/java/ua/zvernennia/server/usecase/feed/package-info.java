/** The change feed: what happened to cards, in an order that loses nothing. */
package ua.zvernennia.server.usecase.feed;
