package ua.zvernennia.ui.admin;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.e4.ui.di.UIEventTopic;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.osgi.service.event.Event;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.SessionService;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.ui.Ids;

/** Shows «Адміністрування» to those whom it is for, and of it only what is for them, whoever logs in or changes position. */
public final class AdminMenuAddon {

    private final MApplication application;
    private final EModelService model;
    private final SessionService session;
    private Optional<Role> shownFor = Optional.empty();

    @Inject
    public AdminMenuAddon(MApplication application, EModelService model, SessionService session) {
        this.application = requireNonNull(application, "application");
        this.model = requireNonNull(model, "model");
        this.session = requireNonNull(session, "session");
    }

    @PostConstruct
    void start() {
        show(session.user().map(UserInfo::role));
    }

    /** Somebody logged in or out, or acts in another position. */
    @Inject
    @org.eclipse.e4.core.di.annotations.Optional
    void changed(@UIEventTopic(EventTopics.CONNECTION) Event event) {
        var role = session.user().map(UserInfo::role);
        if (!role.equals(shownFor)) {
            show(role);
        }
    }

    private void show(Optional<Role> role) {
        shownFor = role;
        for (var part : AdminPart.values()) {
            element(
                    part.menuItem(),
                    item -> item.setVisible(role.filter(part::isFor).isPresent()));
        }
        boolean any = role.filter(known -> Arrays.stream(AdminPart.values()).anyMatch(part -> part.isFor(known)))
                .isPresent();
        element(Ids.MENU_ADMIN, menu -> menu.setVisible(any));
    }

    private void element(String id, Consumer<MMenuElement> found) {
        model.findElements(application, id, MMenuElement.class, null, EModelService.IN_MAIN_MENU)
                .forEach(found);
    }
}
