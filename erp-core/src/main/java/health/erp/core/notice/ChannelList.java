package health.erp.core.notice;

import health.erp.core.jpa.JsonColumn;
import jakarta.persistence.Converter;
import java.util.List;

/** Channels in one column, in their order. */
@Converter
final class ChannelList extends JsonColumn<List<Channel>> {}
