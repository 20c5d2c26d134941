package ua.zvernennia.api;

import ua.zvernennia.model.directory.Directory;

/** Classifiers, districts, organisations and positions, as last fetched. Cheap: may be asked from the UI thread. */
public interface DirectoryService {

    /** {@link Directory#EMPTY} before the first answer; a new value posts {@link EventTopics#DIRECTORY}. */
    Directory current();
}
