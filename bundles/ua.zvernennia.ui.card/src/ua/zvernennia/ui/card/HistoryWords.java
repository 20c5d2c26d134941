package ua.zvernennia.ui.card;

import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.RecordedAct;
import ua.zvernennia.model.directory.Classifiers;
import ua.zvernennia.model.history.FieldChange;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.security.Confidentiality;
import ua.zvernennia.ui.Closeness;
import ua.zvernennia.ui.Texts;

/** Changes and acts in the words of a clerk: labels for fields, names for codes and ids, dates as they are typed. */
final class HistoryWords {

    private static final int LONG = 80;
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final FieldLabels labels = new FieldLabels();
    private final Supplier<DirectoryChoices> directory;

    /** @param directory as it is now; former rows are named as long as it knows them */
    HistoryWords(Supplier<DirectoryChoices> directory) {
        this.directory = directory;
    }

    /** «Зміст: «Дах тече» → «Дах тече над кв. 5»». */
    String of(FieldChange change) {
        return Texts.format(
                Messages.HistoryWords_change,
                label(change.field()),
                shown(change.field(), change.from()),
                shown(change.field(), change.to()));
    }

    /** «Продовжено строк (лист № 05/77): потрібна експертиза». */
    String of(RecordedAct recorded) {
        var act = recorded.act();
        var letter = act.letter()
                .map(sent ->
                        ' ' + Texts.format(Messages.HistoryWords_letter, sent.number(), DateText.format(sent.date())))
                .orElse("");
        var late = recorded.lateDays() == 0 ? "" : Texts.format(Messages.HistoryWords_late, recorded.lateDays());
        var level = act.confidentiality().map(to -> ": " + Closeness.text(to)).orElse("");
        return kind(act.kind()) + level + letter + late + " — " + act.reason();
    }

    static String kind(ActKind kind) {
        return switch (kind) {
            case EXTEND -> Messages.HistoryWords_extended;
            case FORWARD -> Messages.HistoryWords_forwarded;
            case RETURN -> Messages.HistoryWords_returned;
            case REFUSE_CONSIDERATION -> Messages.HistoryWords_refused;
            case VOID -> Messages.HistoryWords_voided;
            case LIFT_GUARD -> Messages.HistoryWords_lifted;
            case WITHDRAW -> Messages.HistoryWords_withdrawn;
            case FILE -> Messages.HistoryWords_filed;
            case REOPEN -> Messages.HistoryWords_reopened;
            case CORRECT_NUMBER -> Messages.HistoryWords_corrected;
            case SET_CONFIDENTIALITY -> Messages.HistoryWords_closeness;
        };
    }

    String label(String field) {
        return labels.of(field).replace(" *", "");
    }

    /** The whole value, for a former state. */
    String value(String field, String value) {
        if (value.isEmpty()) {
            return "";
        }
        if (DATE.matcher(value).matches()) {
            return DateText.format(LocalDate.parse(value));
        }
        return switch (field) {
            case "state" -> CardHeader.state(CardState.valueOf(value));
            case "confidentiality" -> Closeness.text(Confidentiality.valueOf(value));
            case "result" -> directory.get().name(Classifiers.RESULT, value);
            default ->
                CardField.ofKey(field)
                        .map(known -> directory.get().name(known, value))
                        .orElse(value);
        };
    }

    private String shown(String field, String value) {
        var text = value(field, value);
        if (text.isEmpty()) {
            return Messages.HistoryWords_nothing;
        }
        return '«' + (text.length() > LONG ? text.substring(0, LONG) + '…' : text) + '»';
    }
}
