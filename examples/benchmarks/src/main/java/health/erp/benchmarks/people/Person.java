package health.erp.benchmarks.people;

import java.time.LocalDate;

/**
 * Somebody as a form at the desk gives them.
 *
 * @param phone in E.164
 * @param abha 14 digits, different for everybody
 */
public record Person(
        String given,
        String second,
        String family,
        boolean female,
        LocalDate born,
        String phone,
        String abha,
        String street,
        String city,
        String state,
        String pin) {}
