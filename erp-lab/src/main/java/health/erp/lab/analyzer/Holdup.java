package health.erp.lab.analyzer;

import java.util.List;

/**
 * Why something of a message waits: one reason for one order and, where it is about a test, one code.
 *
 * @param order from 1; 0 is none
 * @param code the sender's for the test; empty where the reason is not about one
 * @param places of all that waits for it
 * @param detail where in the message, and what was expected; or the code of the rule. Never what stood there
 */
record Holdup(ExceptionKind kind, int order, String code, List<String> places, String detail) {
    Holdup {
        places = List.copyOf(places);
    }
}
