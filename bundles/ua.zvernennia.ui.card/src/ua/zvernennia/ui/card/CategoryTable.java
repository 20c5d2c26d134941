package ua.zvernennia.ui.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.registration.PersonFacts.Category;
import ua.zvernennia.ui.Fields;

/** Categories of group 7: many may be checked, the first one checked is the main one until another is made so. */
final class CategoryTable {

    private static final String MAIN_MARK = "★ ";

    private final Table table;
    private final Text proof;
    private final Button makeMain;
    private final Runnable changed;
    private final List<Category> chosen = new ArrayList<>();
    private List<Choice> rows = List.of();
    private boolean filling;

    /** @param parent has a grid of two columns */
    CategoryTable(Composite parent, String name, Runnable changed) {
        this.changed = changed;
        var label = new Label(parent, SWT.NONE);
        label.setText(name);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        table = new Table(parent, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION | SWT.SINGLE);
        GridDataFactory.fillDefaults().span(2, 1).grab(true, true).hint(200, 90).applyTo(table);
        new TableColumn(table, SWT.NONE).setWidth(360);
        new TableColumn(table, SWT.NONE).setWidth(140);
        Fields.bind(label, table);
        proof = new Fields(parent).text(Messages.CategoryTable_proof, Category.PROOF_MAX);
        makeMain = new Button(parent, SWT.PUSH);
        makeMain.setText(Messages.CategoryTable_makeMain);
        GridDataFactory.swtDefaults().span(2, 1).applyTo(makeMain);
        table.addListener(SWT.Selection, event -> selected((TableItem) event.item, event.detail == SWT.CHECK));
        proof.addListener(SWT.Modify, event -> proved());
        makeMain.addListener(SWT.Selection, event -> makeMain());
        show();
    }

    void offer(List<Choice> next) {
        if (!next.equals(rows)) {
            rows = next;
            show();
        }
    }

    void show(List<Category> next) {
        if (!next.equals(chosen)) {
            chosen.clear();
            chosen.addAll(next);
            show();
        }
    }

    /** The main one first. */
    List<Category> chosen() {
        return List.copyOf(chosen);
    }

    private void selected(TableItem item, boolean check) {
        var code = (String) item.getData();
        if (check) {
            if (item.getChecked()) {
                chosen.add(new Category(code, ""));
            } else {
                chosen.removeIf(category -> category.code().equals(code));
            }
            table.setSelection(item);
            show();
            changed.run();
        } else {
            showProof();
        }
    }

    private void proved() {
        var selected = selectedIndex();
        if (!filling && selected >= 0) {
            chosen.set(selected, new Category(chosen.get(selected).code(), proof.getText()));
            table.getSelection()[0].setText(1, proof.getText());
            changed.run();
        }
    }

    private void makeMain() {
        var selected = selectedIndex();
        if (selected > 0) {
            chosen.addFirst(chosen.remove(selected));
            show();
            changed.run();
        }
    }

    private int selectedIndex() {
        var code = selectedCode();
        for (int i = 0; i < chosen.size(); i++) {
            if (code.filter(chosen.get(i).code()::equals).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private Optional<String> selectedCode() {
        return table.getSelectionCount() == 0
                ? Optional.empty()
                : Optional.of((String) table.getSelection()[0].getData());
    }

    private void show() {
        if (table.getItemCount() != rows.size()) {
            table.removeAll();
            rows.forEach(row -> new TableItem(table, SWT.NONE).setData(row.code()));
        }
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var item = table.getItem(i);
            item.setData(row.code());
            var category =
                    chosen.stream().filter(one -> one.code().equals(row.code())).findFirst();
            boolean main = !chosen.isEmpty() && chosen.getFirst().code().equals(row.code());
            item.setChecked(category.isPresent());
            item.setText(0, (main ? MAIN_MARK : "") + row.code() + ' ' + row.text());
            item.setText(1, category.map(Category::proof).orElse(""));
        }
        showProof();
    }

    private void showProof() {
        var selected = selectedIndex();
        filling = true;
        if (!proof.isFocusControl()) {
            proof.setText(selected < 0 ? "" : chosen.get(selected).proof());
        }
        proof.setEnabled(selected >= 0);
        makeMain.setEnabled(selected > 0);
        filling = false;
    }
}
