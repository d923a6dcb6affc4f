<#
.SYNOPSIS
Makes the installer for Windows in target\installer: an .msi for one user, with all it needs to run.

.PARAMETER DryRun
Prints the commands and runs none; works on any system.

.PARAMETER NoBuild
Takes target\stagenet-console as it is.
#>
param([switch] $DryRun, [switch] $NoBuild)
Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
Set-Location (Join-Path $PSScriptRoot '..')

$name = 'stagenet-console'
$title = 'StageNet Console'
$dist = "target/$name"
$out = 'target/installer'
$work = "$out/work"
$image = "$work/image/$title"
[xml] $pom = Get-Content pom.xml
$version = $pom.project.version
$stamp = [datetime]::Parse($pom.project.properties.'project.build.outputTimestamp').ToUniversalTime()
$wanted = $pom.project.properties.'java.release'

# Runs a command, or only prints it.
function Invoke-Step([string] $command, [string[]] $arguments) {
    $words = @($command) + $arguments | ForEach-Object { if ($_ -match '[\s@]') { "'$_'" } else { $_ } }
    Write-Host "+ $($words -join ' ')"
    if (-not $DryRun) {
        & $command @arguments
        if ($LASTEXITCODE -ne 0) { throw "$command ended with $LASTEXITCODE" }
    }
}

# A JDK of the wanted version, JAVA_HOME first.
function Find-Jdk {
    $homes = @($env:JAVA_HOME) + @(Get-ChildItem -Directory -ErrorAction SilentlyContinue -Path `
            "$env:ProgramFiles\Eclipse Adoptium\*", "$env:ProgramFiles\Java\*", "$env:ProgramFiles\Microsoft\*" |
            ForEach-Object FullName)
    foreach ($each in $homes) {
        if ($each -and (Test-Path "$each/bin/jpackage*") -and
            (Select-String -Quiet -Path "$each/release" -Pattern "^JAVA_VERSION=`"$wanted[`".]")) {
            return $each
        }
    }
    return $null
}

function Test-Tools {
    $missing = @()
    if (-not $jdk) { $missing += "a JDK $wanted with jpackage (set JAVA_HOME to it)" }
    if (-not (Get-Command mvn -ErrorAction SilentlyContinue)) { $missing += 'mvn (Maven)' }
    if (-not (Get-Command @('wix', 'candle') -ErrorAction SilentlyContinue)) {
        $missing += 'wix (WiX 5 with its Util and UI extensions)'
    }
    foreach ($each in $missing) { Write-Warning "missing: $each" }
    if ($missing -and -not $DryRun) { exit 1 }
}

function New-Distribution {
    if (-not $NoBuild) { Invoke-Step mvn @('-B', '-q', '-DskipTests', 'package') }
    Invoke-Step mvn @('-B', '-q', 'cyclonedx:makeBom')
}

# Everything becomes a module of the runtime: a trained cache is void where a module path differs from that of the
# training, and an installed console is elsewhere.
function New-Runtime {
    if (-not $DryRun) {
        Remove-Item -Recurse -Force -ErrorAction SilentlyContinue $work
        New-Item -ItemType Directory -Force "$work/modules" | Out-Null
    }
    foreach ($jar in Get-ChildItem "$dist/lib/*.jar" -ErrorAction SilentlyContinue) {
        if ($jar.Name -match '^javafx-(\w+)-') {
            Add-JavaFx $jar "javafx.$($Matches[1])"
        } elseif ($jar.Name -match '^jmdns-') {
            Add-JmDns $jar
        } elseif ($jar.Name -match '^picocli-') {
            # Its classes are of Java 5, and a cache takes none so old.
            Invoke-Step "$jdk/bin/java" @('installer/NewerClasses.java', $jar.FullName, "$work/modules/picocli.jar")
        } elseif ($jar.Name -match "^$name-") {
            Add-Console $jar
        } else {
            Write-Host "+ Copy-Item $($jar.Name) $work/modules/"
            if (-not $DryRun) { Copy-Item $jar "$work/modules/" }
        }
    }
    Invoke-Step "$jdk/bin/jlink" @('@installer/jlink.args', '--module-path', "$work/modules",
        '--output', "$work/runtime")
}

# JavaFX comes from Maven with the natives inside the jars, which would be unpacked to the user's folder at the first
# start. Out of them they lie where the virtual machine looks.
function Add-JavaFx($jar, [string] $module) {
    $classes = "$work/javafx/$module/classes"
    $natives = "$work/javafx/$module/natives"
    if (-not $DryRun) { New-Item -ItemType Directory -Force $classes, $natives | Out-Null }
    Invoke-Step "$jdk/bin/jar" @('--extract', '--file', $jar.FullName, '--dir', $classes)
    if (-not $DryRun) { Get-ChildItem "$classes/*.dll" | Move-Item -Destination $natives }
    Invoke-Step "$jdk/bin/jmod" @('create', '--class-path', $classes, '--libs', $natives,
        '--legal-notices', "$jdk/legal/java.base", "$work/modules/$module.jmod")
}

# The one library that says no more than the name of its module: it gets the descriptor that it stands for.
function Add-JmDns($jar) {
    $parts = "$work/jmdns"
    $slf4j = (Get-ChildItem "$dist/lib/slf4j-api-*.jar").FullName
    if (-not $DryRun) { Copy-Item $jar "$work/modules/jmdns.jar" }
    Invoke-Step "$jdk/bin/jdeps" @('--multi-release', '9', '--module-path', $slf4j,
        '--generate-module-info', $parts, $jar.FullName)
    Invoke-Step "$jdk/bin/javac" @('--module-path', $slf4j, '--patch-module', "javax.jmdns=$($jar.FullName)",
        '-d', "$parts/classes", "$parts/javax.jmdns/versions/9/module-info.java")
    Invoke-Step "$jdk/bin/jar" @('--update', '--file', "$work/modules/jmdns.jar",
        '-C', "$parts/classes", 'module-info.class')
}

# The console itself, its stylesheet in binary form beside the text.
function Add-Console($jar) {
    $parts = "$work/console"
    $sheet = 'io/stagenet/console/ui/console'
    if (-not $DryRun) {
        New-Item -ItemType Directory -Force (Split-Path "$parts/$sheet") | Out-Null
        Copy-Item $jar "$work/modules/$name.jar"
    }
    Invoke-Step "$jdk/bin/java" @('--module-path', "$dist/lib", '--add-modules', 'javafx.graphics',
        'installer/BinarySheet.java', "src/main/resources/$sheet.css", "$parts/$sheet.bss")
    Invoke-Step "$jdk/bin/jar" @('--update', '--file', "$work/modules/$name.jar", '-C', $parts, "$sheet.bss")
}

# Gives every file the time of the pom: an even second.
function Set-Times {
    if (-not $DryRun) { Get-ChildItem -Recurse -File $image | ForEach-Object { $_.LastWriteTimeUtc = $stamp } }
}

# Runs the demo through all its views and leaves a cache of the classes that took, for both launchers.
function New-Cache {
    $cache = "$image/app/$name.aot"
    if (-not $DryRun) { $env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput='$((Get-Location).Path)/$cache'" -replace '\\', '/' }
    try {
        # The launcher with a console is waited for, and tells its exit code.
        Invoke-Step "$image/$name-cli.exe" @('--demo', '--rehearse', '--data-dir', "$work/training")
    } finally {
        $env:JAVA_TOOL_OPTIONS = $null
    }
    if (-not $DryRun) {
        if (-not (Test-Path $cache)) { throw 'the training run left no cache' }
        foreach ($config in "$image/app/$title.cfg", "$image/app/$name-cli.cfg") {
            Add-Content $config "java-options=-XX:AOTCache=`$APPDIR\$name.aot"
        }
    }
}

# A cache that cannot be used ends the launcher with an error.
function Test-Cache {
    $env:JAVA_TOOL_OPTIONS = '-XX:AOTMode=on'
    try {
        Invoke-Step "$image/$name-cli.exe" @('--version')
    } finally {
        $env:JAVA_TOOL_OPTIONS = $null
    }
}

function New-Image {
    Invoke-Step "$jdk/bin/jpackage" @('--type', 'app-image', '@installer/args/common.args',
        '@installer/args/windows.args', '--app-version', ($version -replace '-.*'),
        '--runtime-image', "$work/runtime", '--dest', "$work/image")
    if (-not $DryRun) {
        Copy-Item -Recurse "$dist/LICENSE", "$dist/THIRD-PARTY.md", "$dist/licences" $image
        Copy-Item target/bom.json "$image/sbom.cdx.json"
    }
    Set-Times
    New-Cache
    Set-Times
    Test-Cache
}

function New-Installer {
    Invoke-Step "$jdk/bin/jpackage" @('--type', 'msi', '--app-image', $image, '--name', $title,
        '--app-version', ($version -replace '-.*'), '--vendor', $title, '--license-file', 'LICENSE',
        '@installer/args/windows-msi.args', '--dest', $out)
}

$jdk = Find-Jdk
Test-Tools
if (-not $jdk) { $jdk = 'JDK' }
New-Distribution
New-Runtime
New-Image
New-Installer
