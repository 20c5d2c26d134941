package ua.zvernennia.rpc;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/** Resolutions and executions of one server; blocks and fails as {@link RegistryClient} does. */
public interface ExecutionsClient {

    TreeView tree(CardId card);

    TreeDone act(RequestId request, CardId card, long known, TreeAct act);

    Map<Folder, Integer> folders();

    List<FolderRow> folder(Folder folder, int limit);

    /** Work on many and for others, over the same session. */
    WorkClient work();

    /** Messages to the user, over the same session. */
    NoticesClient notices();
}
