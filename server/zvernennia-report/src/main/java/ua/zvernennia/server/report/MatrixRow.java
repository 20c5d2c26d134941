package ua.zvernennia.server.report;

import java.math.BigDecimal;
import java.util.Map;
import ua.zvernennia.model.report.ReportRow;

/**
 * A row of a matrix with what was counted for it.
 *
 * @param applicable false: every cell is «-»
 * @param values by column id; a column whose value cannot be had is not there
 */
record MatrixRow(
        RowKey key,
        ReportRow.Style style,
        int depth,
        String number,
        String title,
        boolean applicable,
        Map<String, BigDecimal> values) {}
