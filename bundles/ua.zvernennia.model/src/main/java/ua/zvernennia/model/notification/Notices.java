package ua.zvernennia.model.notification;

import java.util.List;

/** The latest messages to a person, and how many of all are unread. */
public record Notices(List<Notice> latest, int unread) {

    public Notices {
        latest = List.copyOf(latest);
    }
}
