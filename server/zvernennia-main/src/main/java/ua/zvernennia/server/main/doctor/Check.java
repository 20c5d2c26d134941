package ua.zvernennia.server.main.doctor;

import java.util.List;

/** Looks at one side of a setup; changes nothing, throws nothing that an operator could have caused. */
interface Check {

    List<Finding> look();
}
