/** Lists that cards choose from. */
package ua.zvernennia.server.usecase.directory;
