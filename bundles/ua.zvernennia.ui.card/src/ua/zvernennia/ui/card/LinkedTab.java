package ua.zvernennia.ui.card;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.ui.Texts;

/** Those of the linked documents that are of some kind, e.g. «Вихідні документи». */
final class LinkedTab implements CardTab {

    private final String title;
    private final Predicate<CardLink> shown;
    private final Consumer<CardId> opener;
    private List<CardLink> links = List.of();
    private Optional<TabTable<CardLink>> table = Optional.empty();

    /**
     * @param title with {0} for the counter
     * @param opener opens another card
     */
    LinkedTab(String title, Predicate<CardLink> shown, Consumer<CardId> opener) {
        this.title = title;
        this.shown = shown;
        this.opener = opener;
    }

    @Override
    public String title() {
        return Texts.format(title, links.size());
    }

    @Override
    public void create(Composite parent) {
        var made = table(parent, Messages.LinksTab_name, opener);
        made.show(links);
        table = Optional.of(made);
    }

    @Override
    public void show(CardFile file) {
        links = file.links().stream().filter(shown).toList();
        table.ifPresent(made -> made.show(links));
    }

    /** Linked documents, as every tab shows them; Enter opens one. */
    static TabTable<CardLink> table(Composite parent, String name, Consumer<CardId> opener) {
        return new TabTable<CardLink>(parent, name, link -> new String[] {
                    LinkWords.of(link),
                    link.other().number().text(),
                    DateText.format(link.other().registeredOn()),
                    CardHeader.state(link.other().state()),
                    link.other().summary()
                })
                .column(Messages.LinksTab_kind, 130)
                .column(Messages.SidePane_number, 104)
                .column(Messages.SidePane_date, 88)
                .column(Messages.PreviousTab_state, 110)
                .column(Messages.SidePane_summary, 220)
                .onOpen(link -> opener.accept(link.other().id()));
    }
}
