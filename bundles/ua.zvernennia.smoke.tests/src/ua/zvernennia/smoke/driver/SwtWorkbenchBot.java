package ua.zvernennia.smoke.driver;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;

/** The hand and the eye of a test. */
public final class SwtWorkbenchBot {

    private final UiThread ui;
    private final Widgets widgets;

    public SwtWorkbenchBot(Display display) {
        ui = new UiThread(display);
        widgets = new Widgets(display);
    }

    /** A window with this in its title. */
    public SwtBotShell shell(String title) {
        return new SwtBotShell(ui, await("a window " + title, () -> widgets.shell(title)));
    }

    /** Whether a window with this in its title is there now. */
    public boolean isOpen(String title) {
        return ui.ask(() -> widgets.shell(title).isPresent());
    }

    public SwtBotButton button(String text) {
        return new SwtBotButton(ui, await("a button " + text, () -> widgets.button(text)));
    }

    /** A button that has a label before it, whatever stands on it. */
    public SwtBotButton buttonWithLabel(String label) {
        return new SwtBotButton(ui, await("a button at " + label, () -> widgets.labelled(label, Button.class)));
    }

    public SwtBotText textWithLabel(String label) {
        return new SwtBotText(ui, await("a field " + label, () -> widgets.labelled(label, Text.class)));
    }

    public SwtBotCombo comboBoxWithLabel(String label) {
        return new SwtBotCombo(ui, await("a list " + label, () -> widgets.labelled(label, Combo.class)));
    }

    /** A text that can be read somewhere; returns the whole of it. */
    public String label(String fragment) {
        var label = await("a text " + fragment, () -> widgets.label(fragment));
        return ui.ask(label::getText);
    }

    /** The first table that can be seen. */
    public SwtBotTable table() {
        return new SwtBotTable(ui, await("a table", () -> widgets.find(Table.class, Table::getVisible)));
    }

    /** The first tree that can be seen. */
    public SwtBotTree tree() {
        return new SwtBotTree(ui, await("a tree", () -> widgets.find(Tree.class, Tree::getVisible)));
    }

    public SwtBotMenu menu(String text) {
        var bar = await("a menu bar", () -> widgets.shell("Звернення — ").map(shell -> shell.getMenuBar()));
        return new SwtBotMenu(ui, bar).menu(text);
    }

    /** A tab of the main window. */
    public SwtBotView partByTitle(String title) {
        return new SwtBotView(
                ui,
                await(
                        "a tab " + title,
                        () -> widgets.find(CTabFolder.class, folder -> folder.getItemCount() > 0)
                                .flatMap(folder -> SwtBotView.item(folder, title))));
    }

    public void waitUntil(ICondition condition) {
        ui.waitUntil(condition);
    }

    /** Waits until something is so; the test may use the bot. */
    public void waitUntil(String what, Callable<Boolean> test) {
        ui.waitUntil(ICondition.of(what, test));
    }

    /** Writes what the display shows. */
    public void captureScreenshot(Path file) {
        ui.ask(() -> {
            var display = ui.display();
            var image = new Image(display, display.getBounds().width, display.getBounds().height);
            var gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            var loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            loader.save(file.toString(), SWT.IMAGE_PNG);
            image.dispose();
            return true;
        });
    }

    /** How bright a control is, 0 (black) to 255: a theme is seen, not only set. */
    public int brightness(Class<? extends Control> type) {
        return ui.ask(() -> {
            var color = widgets.find(type, Control::isVisible).orElseThrow().getBackground();
            return (color.getRed() + color.getGreen() + color.getBlue()) / 3;
        });
    }

    private <T> T await(String what, Callable<Optional<T>> search) {
        ui.waitFor(what, () -> search.call().isPresent());
        return ui.ask(() -> search.call().orElseThrow(() -> new AssertionError("gone again: " + what)));
    }
}
