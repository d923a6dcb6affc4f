package io.stagenet.console.sim.stagebox;

import io.stagenet.console.model.virgil.StatusBase;
import io.stagenet.console.protocol.virgil.VirgilDialects;
import io.stagenet.console.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a simulated stagebox is like.
///
/// @param name       1 to 63 characters
/// @param preamps    1 to 128
/// @param host       the address it listens on and sends from
/// @param port       TCP, 0 for any
/// @param base       of its status groups
/// @param model      `basic`, `rich`, `fixed-gain` or `step-3dB`
/// @param dialect    see [VirgilDialects]
/// @param beacon     sends the JSON beacon of early programs
/// @param refuse     parameters it will not change though they look free: `pad`, or `pad/5` for the fifth input
/// @param masterPort where masters hear answers; 0 to answer on the connection of the question only
/// @param statusPort where status is sent to
public record StageboxSettings(String name, int preamps, String host, int port, String base, String model,
        String dialect, boolean beacon, List<String> refuse, Set<StageboxFault> faults, long seed, int masterPort,
        int statusPort) {
    /// What `model` may be.
    public static final List<String> MODELS = List.of("basic", "rich", "fixed-gain", "step-3dB");
    private static final int MAX_PREAMPS = 128;
    private static final int MAX_NAME = 63;

    /// @throws IllegalArgumentException with a sentence for the operator
    public StageboxSettings {
        if (name.isBlank() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException(Text.of("sim.box.name", MAX_NAME));
        }
        if (preamps < 1 || preamps > MAX_PREAMPS) {
            throw new IllegalArgumentException(Text.of("sim.box.preamps", MAX_PREAMPS, preamps));
        }
        if (StatusBase.parse(base).filter(StatusBase::isJoinable).isEmpty()) {
            throw new IllegalArgumentException(Text.of("sim.box.base", base));
        }
        String asked = model;
        if (MODELS.stream().noneMatch(each -> each.equalsIgnoreCase(asked))) {
            throw new IllegalArgumentException(Text.of("sim.box.model", asked, String.join(", ", MODELS)));
        }
        if (VirgilDialects.named(dialect).isEmpty()) {
            throw new IllegalArgumentException(Text.of("sim.box.dialect", dialect,
                    String.join(", ", VirgilDialects.names())));
        }
        model = model.toLowerCase(Locale.ROOT);
        refuse = List.copyOf(refuse);
        faults = Set.copyOf(faults);
    }

    /// Whether it refuses this for no reason that shows.
    boolean refuses(int preamp, String parameter) {
        return refuse.contains(parameter) || refuse.contains(parameter + "/" + (preamp + 1));
    }

    String baseToAdvertise() {
        return faults.contains(StageboxFault.INVALID_BASE) ? "244.1.1" : base;
    }
}
