package ua.zvernennia.ui.card;

import java.util.Locale;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.registration.Homoglyphs;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;

/**
 * № документа before its running number: channel / letters. The letters can be chosen until the card is registered;
 * ones that do not fit the name are allowed and marked.
 */
final class NumberField {

    private final ShownDraft shown;
    private final FormBinding binding;
    private Text channel;
    private Text prefix;

    NumberField(ShownDraft shown, FormBinding binding) {
        this.shown = shown;
        this.binding = binding;
    }

    void create(Fields fields, String label) {
        var parts = fields.group(label, this::createParts);
        ((GridData) parts.getLayoutData()).widthHint = CardForm.NARROW;
        binding.bind(CardDraft.CHANNEL, channel, CardDraft::channel, CardDraft::setChannel);
        binding.bind(CardDraft.PREFIX, prefix, CardDraft::prefix, CardDraft::setPrefix);
        binding.name("number", prefix);
        shown.onShow(this::show);
        shown.onChange(event -> show());
        show();
    }

    /** № з/п, or a dash while the server has not given one. */
    String running() {
        return shown.draft()
                .card()
                .map(card -> Integer.toString(card.registration().number().running()))
                .orElse("—");
    }

    String registeredOn() {
        return shown.draft()
                .card()
                .map(card -> DateText.format(card.registration().registeredOn()))
                .orElse("—");
    }

    private Composite createParts(Composite parent) {
        var parts = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).spacing(4, 0).applyTo(parts);
        channel = part(parts, Messages.NumberField_channelTip);
        new Label(parts, SWT.NONE).setText("/");
        prefix = part(parts, Messages.NumberField_prefixTip);
        return parts;
    }

    private static Text part(Composite parent, String tip) {
        var text = new Text(parent, SWT.BORDER | SWT.SINGLE);
        text.setToolTipText(tip);
        text.addListener(SWT.Verify, event -> event.text = letters(event.text));
        GridDataFactory.fillDefaults().grab(true, false).hint(30, SWT.DEFAULT).applyTo(text);
        return text;
    }

    private void show() {
        boolean open = shown.draft().isNew();
        channel.setEditable(open);
        prefix.setEditable(open);
        boolean fits = !open || shown.proposals().prefixFits();
        Styles.set(prefix, fits ? "plain" : "doubtful");
        prefix.setToolTipText(fits ? Messages.NumberField_prefixTip : Messages.NumberField_prefixDoubtful);
    }

    // Small letters and Latin look-alikes are what a wrong keyboard layout makes of the right letter.
    private static String letters(String typed) {
        return Homoglyphs.toCyrillic(typed.toUpperCase(Locale.ROOT));
    }
}
