package ua.zvernennia.server.usecase.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.security.HeldPosition;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.usecase.importing.DateText;
import ua.zvernennia.server.usecase.importing.ImportFile;
import ua.zvernennia.server.usecase.importing.Problem;

/** One line of a staff list: who holds which position. */
record StaffLine(
        int number,
        String login,
        String name,
        String unit,
        String title,
        Role role,
        boolean head,
        LocalDate from,
        Optional<LocalDate> to) {

    private static final List<String> REQUIRED = List.of("Логін", "ПІБ", "Код підрозділу", "Посада", "Роль");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    static Reader reader(List<String> header) {
        var headings = header.stream().map(String::strip).toList();
        for (var column : REQUIRED) {
            if (!headings.contains(column)) {
                throw new RegistryException(
                        ErrorCode.IMPORT_COLUMN_MISSING,
                        "column «" + column + "» is missing",
                        Map.of("column", column));
            }
        }
        return new Reader(headings);
    }

    boolean describes(HeldPosition held, String unitId) {
        return held.unit().equals(unitId)
                && held.title().equals(title)
                && held.role() == role
                && (held.validFrom().equals(from) || from.equals(LONG_AGO))
                && held.validTo().equals(to);
    }

    Problem problem(String column, String value, Problem.Reason reason) {
        return new Problem(number, column, value, reason, List.of());
    }

    /** Cells by heading. */
    record Reader(List<String> headings) {

        /** Empty when {@code problems} got something. */
        Optional<StaffLine> read(ImportFile.Line line, List<Problem> problems) {
            if (line.cells().size() != headings.size()) {
                problems.add(new Problem(
                        line.number(),
                        "",
                        "",
                        Problem.Reason.CELL_COUNT,
                        List.of(Integer.toString(line.cells().size()), Integer.toString(headings.size()))));
                return Optional.empty();
            }
            REQUIRED.stream()
                    .filter(column -> cell(line, column).isEmpty())
                    .forEach(column -> problems.add(
                            new Problem(line.number(), column, "", Problem.Reason.VALUE_MISSING, List.of())));
            var login = login(line, problems);
            var role = role(line, problems);
            var from = date(line, "Початок", problems);
            var to = date(line, "Кінець", problems);
            return problems.isEmpty()
                    ? Optional.of(new StaffLine(
                            line.number(),
                            login,
                            cell(line, "ПІБ"),
                            cell(line, "Код підрозділу"),
                            cell(line, "Посада"),
                            role.orElseThrow(),
                            cell(line, "Керівник").equalsIgnoreCase("так"),
                            from.orElse(LONG_AGO),
                            to))
                    : Optional.empty();
        }

        private String login(ImportFile.Line line, List<Problem> problems) {
            try {
                return Problems.login(cell(line, "Логін"));
            } catch (RegistryException e) {
                problems.add(refusal(line, "Логін", Problem.Reason.LOGIN_INVALID));
                return "";
            }
        }

        private Optional<Role> role(ImportFile.Line line, List<Problem> problems) {
            try {
                return Optional.of(Role.valueOf(cell(line, "Роль").toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                problems.add(refusal(line, "Роль", Problem.Reason.ROLE_UNKNOWN));
                return Optional.empty();
            }
        }

        private Optional<LocalDate> date(ImportFile.Line line, String column, List<Problem> problems) {
            var text = cell(line, column);
            if (text.isEmpty()) {
                return Optional.empty();
            }
            var day = DateText.parse(text);
            if (day.isEmpty()) {
                problems.add(refusal(line, column, Problem.Reason.DATE_INVALID));
            }
            return day;
        }

        private Problem refusal(ImportFile.Line line, String column, Problem.Reason reason) {
            return new Problem(line.number(), column, cell(line, column), reason, List.of());
        }

        private String cell(ImportFile.Line line, String column) {
            int place = headings.indexOf(column);
            return place < 0 ? "" : line.cells().get(place).strip();
        }
    }
}
