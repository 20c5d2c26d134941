# Names of what a screen reader finds in the window whose title begins with argv[1]: a line per widget that is shown, with
# its role, its name and its place, separated by tabs. SWT binds a label to its field by way of the box around its text, so
# the name is what is written inside the target of the relation.
import sys
import time

import pyatspi

ROLES = ('text', 'entry', 'password text', 'combo box', 'table', 'check box', 'radio button', 'spin button', 'push button')
LEAVES = ('table', 'combo box')


def window(title):
    deadline = time.time() + 60
    while time.time() < deadline:
        for application in pyatspi.Registry.getDesktop(0):
            for frame in application or []:
                if frame is not None and frame.name.startswith(title):
                    return frame
        time.sleep(.2)
    sys.exit('no window ' + title)


def written(node):
    return ' '.join([node.name] + [written(child) for child in node if child is not None]).strip()


def label(node):
    for relation in node.getRelationSet():
        if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
            return ' '.join(written(relation.getTarget(i)) for i in range(relation.getNTargets())).strip()
    return ''


def show(node):
    if not node.getState().contains(pyatspi.STATE_SHOWING):
        return
    role = node.getRoleName()
    if role in ROLES:
        place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        name = label(node) or (node.name if role == 'push button' else '')
        print('%s\t%s\t%d,%d' % (role, name, place.x, place.y))
    if role not in LEAVES:
        for child in node:
            if child is not None:
                show(child)


show(window(sys.argv[1]))
