/** What the card list of the workstations asks of the server, beside the cards themselves. */
package ua.zvernennia.server.usecase.list;
