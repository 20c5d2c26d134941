/** What the card list of the workstations asks of the database, beside the cards themselves. */
package ua.zvernennia.server.jpa.list;
