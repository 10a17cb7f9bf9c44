package health.erp.core.notice;

import health.erp.core.Permission;
import health.erp.core.id.HospitalId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What notices are made and sent with.
 *
 * @param languages of each hospital: BCP 47
 */
public record NoticePorts(
        List<NoticeType<?>> types,
        List<ReceiverDirectory> directories,
        List<NoticeChannel> channels,
        Function<HospitalId, String> languages) {
    public NoticePorts {
        types = List.copyOf(types);
        directories = List.copyOf(directories);
        channels = List.copyOf(channels);
    }

    /** What whoever sends may do: ask the directories. */
    Set<Permission> permissions() {
        return directories.stream().flatMap(d -> d.permissions().stream()).collect(Collectors.toSet());
    }

    /** What cannot be right about them; in sentences, empty when all is fine. */
    public List<String> problems() {
        var names = twice(types.stream().map(NoticeType::name)).map("Two notice types have the name (%s)."::formatted);
        var kinds = twice(directories.stream().map(d -> d.kind().name()))
                .map("Two modules know where receivers of the kind (%s) are reached."::formatted);
        var carriers = twice(channels.stream().map(c -> c.channel().name())).map("Two channels carry (%s)."::formatted);
        return Stream.of(names, kinds, carriers, types.stream().flatMap(t -> t.problems().stream()))
                .flatMap(Function.identity())
                .toList();
    }

    private static Stream<String> twice(Stream<String> names) {
        return names.collect(Collectors.groupingBy(Function.identity(), Collectors.counting())).entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .map(Map.Entry::getKey);
    }
}
