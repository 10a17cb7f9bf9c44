package health.erp.lab.analyzer;

import org.jspecify.annotations.Nullable;

/** By what a message in the ledger would be known again. */
record KnownMessage(
        MessageId id, String repeat, @Nullable String number, @Nullable String content, MessageRelation relation) {}
