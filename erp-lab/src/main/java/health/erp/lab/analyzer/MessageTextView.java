package health.erp.lab.analyzer;

import health.erp.lab.wire.Bytes;

/** A message with what it says, byte for byte. */
public record MessageTextView(MessageView message, Bytes content) {}
