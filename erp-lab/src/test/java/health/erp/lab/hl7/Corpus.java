package health.erp.lab.hl7;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Messages other projects collected, and what an independent parser found in them. */
final class Corpus {
    /** Every file that has an observation or is bad on purpose. */
    static final List<String> FILES = List.of(
            "01_oru_lri_cbc_critical.hl7",
            "02_oru_prelim_intransit.hl7",
            "03_oru_final_same_order.hl7",
            "04_oru_sn_glucose.hl7",
            "06_orm_lab_v23.hl7",
            "08_oml_nbs_single.hl7",
            "10_oml_v26_prior.hl7",
            "12_oul_r22_specimen.hl7",
            "14_oru_abbott_architect.hl7",
            "16_oru_mindray_cbc.hl7",
            "18_oru_sysmex_xn.hl7",
            "20_orm_expected_order.hl7",
            "22_oru_micro_ft_report.hl7",
            "24_oru_ed_image.hl7",
            "26_oru_deleted_some.hl7",
            "28_oru_corrected.hl7",
            "30_oru_pending_then_1.hl7",
            "31_oru_pending_then_2.hl7",
            "32_oru_sn_ranges.hl7",
            "34_oru_partial_S.hl7",
            "36_oru_hba1c.hl7",
            "38_oru_reference_range_M.hl7",
            "40_oul_drichem_HH_LL.hl7",
            "42_oru_below_limit.hl7",
            "44_oru_nbs_large.hl7",
            "46_oru_specimen_unsat.hl7",
            "47_orm_linked.hl7",
            "48_oru_linked.hl7",
            "49_bad_obx5_not_numeric.hl7",
            "51_bad_no_msh9.hl7",
            "53_bad_datatypes.hl7");

    static byte[] bytes(String file) {
        try (var in = Corpus.class.getResourceAsStream("corpus/" + file)) {
            return Objects.requireNonNull(in, file).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Hl7Message message(String file) {
        return Hl7Message.of(bytes(file)).orElseThrow();
    }

    /** An observation, by the names of the columns. */
    record Row(Map<String, String> cells) {
        String get(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    static List<Row> expected(String file) {
        var rows = csv(new String(bytes("EXPECTED_OBX.csv"), UTF_8));
        var names = rows.get(0);
        var found = new ArrayList<Row>();
        for (var row : rows.subList(1, rows.size())) {
            if (row.get(0).equals(file)) {
                var cells = new HashMap<String, String>();
                for (int i = 0; i < names.size(); i++) {
                    cells.put(names.get(i), row.get(i));
                }
                found.add(new Row(cells));
            }
        }
        return found;
    }

    private static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (isQuoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (isQuoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private Corpus() {}
}
