package ua.zvernennia.server.usecase.directory;

import ua.zvernennia.model.directory.Directory;

/** The lists; called inside a transaction. */
public interface DirectoryRepository {

    /** Cheap: one row. */
    String version();

    /** All lists at the present version; kept in memory until the version changes. */
    Directory current();
}
