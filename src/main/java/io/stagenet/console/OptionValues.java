package io.stagenet.console;

import io.stagenet.console.model.AddressRange;
import io.stagenet.console.model.StageNetAddress;
import io.stagenet.console.model.net.HostPort;
import io.stagenet.console.model.virgil.StageboxPlace;
import io.stagenet.console.protocol.stagenet.StageNet;
import io.stagenet.console.protocol.virgil.Virgil;
import io.stagenet.console.text.Text;
import java.net.InetAddress;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// What the options of a console may hold.
final class OptionValues {
    private OptionValues() {
    }

    static final class OfGateway implements ITypeConverter<HostPort> {
        @Override
        public HostPort convert(String value) {
            try {
                return HostPort.parse(value, StageNet.DEFAULT_PORT);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }

    static final class OfStagebox implements ITypeConverter<StageboxPlace> {
        @Override
        public StageboxPlace convert(String value) {
            try {
                return StageboxPlace.parse(value, Virgil.PORT);
            } catch (IllegalArgumentException wrong) {
                throw new TypeConversionException(wrong.getMessage());
            }
        }
    }

    static final class OfAddress implements ITypeConverter<InetAddress> {
        @Override
        public InetAddress convert(String value) {
            try {
                return InetAddress.ofLiteral(value);
            } catch (IllegalArgumentException _) {
                throw new TypeConversionException(Text.of("main.virgil.bind", value));
            }
        }
    }

    static final class OfPool implements ITypeConverter<AddressRange> {
        @Override
        public AddressRange convert(String value) {
            var ends = value.split("-", -1);
            try {
                if (ends.length == 2) {
                    return new AddressRange(StageNetAddress.parse(ends[0].strip().toUpperCase(Locale.ROOT)).number(),
                            StageNetAddress.parse(ends[1].strip().toUpperCase(Locale.ROOT)).number());
                }
            } catch (IllegalArgumentException _) {
                // told below
            }
            throw new TypeConversionException(Text.of("main.pool", value, StageNetAddress.MAX_NUMBER));
        }
    }
}
