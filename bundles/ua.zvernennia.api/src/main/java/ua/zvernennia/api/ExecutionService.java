package ua.zvernennia.api;

import java.util.List;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/**
 * «Хід виконання» as the user interface sees it. Calls block and may take seconds: never from the UI thread. Every
 * method throws {@link RegistryException}. Trees are asked from the server each time; acts need a line and are not kept
 * for later, since what may be done depends on what others have done. {@link EventTopics#EXECUTION} tells that a tree
 * changed.
 */
public interface ExecutionService {

    /** The tree of a document, drafts included; an empty one when nobody has resolved on it. */
    TreeView tree(CardId card);

    /**
     * Does an act. Repeating it with the same {@code request} after a lost answer does nothing and gives the tree.
     *
     * @param known revision of the tree that the person looks at
     */
    TreeDone act(RequestId request, CardId card, long known, TreeAct act);

    /** Positions whose absent holders the user acts for now (заміщення). */
    Set<String> substituted();

    /** How much is in each of the user's folders. */
    Map<Folder, Integer> folders();

    /** What is in a folder, the most urgent first, at most {@code limit} (1..5000). */
    List<FolderRow> folder(Folder folder, int limit);
}
