"""Snow's U-Net in PyTorch: does it answer alike, and which of the two is faster?

    swift build -c release
    python Tests/Peers/unet_peer.py

reads a network, a batch and Snow's answers from `snow peer exchange`, compares, and exits with 1 if
anything differs by more than 1e-4. Then it times Snow, PyTorch and compiled PyTorch in turn.
See README.md beside this file for what has to be installed.
"""

import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

import torch
import torch.nn as nn
import torch.nn.functional as F
from safetensors import safe_open
from safetensors.torch import load_file

TOLERANCE = 1e-4


# The network, module by module as in Sources/Models/UNet. Names are those of the safetensors file.


def groups(width):
    return next(g for g in (8, 4, 2, 1) if width % g == 0)


class Look(nn.Module):
    """Pixels look at words: a query a pixel, a key and a value a word."""

    def __init__(self, width, word_width, heads):
        super().__init__()
        self.heads = heads
        self.normalisation = nn.GroupNorm(groups(width), width)
        self.query = nn.Linear(width, width)
        self.key = nn.Linear(word_width, width)
        self.value = nn.Linear(word_width, width)
        self.output = nn.Linear(width, width)

    def split(self, x):  # [count, length, width] -> [count, heads, length, depth]
        return x.unflatten(2, (self.heads, -1)).transpose(1, 2)

    def forward(self, x, words, mask):
        # In channels_last memory this permutation moves no number.
        pixels = self.normalisation(x).permute(0, 2, 3, 1).flatten(1, 2)
        q, k, v = self.query(pixels), self.key(words), self.value(words)
        found = F.scaled_dot_product_attention(
            self.split(q), self.split(k), self.split(v), attn_mask=mask
        )
        found = self.output(found.transpose(1, 2).flatten(2))
        return x + found.unflatten(1, x.shape[2:]).permute(0, 3, 1, 2)


class Block(nn.Module):
    def __init__(self, width, shape, attends):
        super().__init__()
        self.normalisation = nn.ModuleList(nn.GroupNorm(groups(width), width) for _ in range(2))
        self.convolution = nn.ModuleList(nn.Conv2d(width, width, 3, padding=1) for _ in range(2))
        self.modulation = nn.Linear(shape["toldWidth"], 2 * width)
        self.look = (
            Look(width, shape["wordWidth"], shape["heads"])
            if attends and shape["wordWidth"] > 0
            else None
        )

    def forward(self, x, told, words, mask):
        h = self.convolution[0](F.silu(self.normalisation[0](x)))
        stretch, move = self.modulation(told)[:, :, None, None].chunk(2, dim=1)
        h = self.normalisation[1](h) * (1 + stretch) + move
        x = x + self.convolution[1](F.silu(h))
        return x if self.look is None else self.look(x, words, mask)


class Head(nn.Conv2d):
    def __init__(self, width, colours):
        super().__init__(width, colours, 3, padding=1)
        self.normalisation = nn.GroupNorm(groups(width), width)

    def forward(self, x):
        return super().forward(F.silu(self.normalisation(x)))


class UNet(nn.Module):
    def __init__(self, shape):
        super().__init__()
        self.has_words = shape["wordWidth"] > 0
        self.word_count = shape["wordCount"]
        widths, told, word = shape["widths"], shape["toldWidth"], shape["wordWidth"]
        self.noise = nn.ModuleList([nn.Linear(32, told), nn.Linear(told, told)])
        if self.has_words:
            self.summary = nn.ModuleList(
                [nn.Linear(word, 2 * word), nn.Linear(2 * word, told)]
            )
            self.nothing = nn.Embedding(1, word)
        self.stem = nn.Conv2d(shape["colours"], widths[0], 3, padding=1)

        def side():
            return nn.ModuleList(
                nn.ModuleList(Block(width, shape, attends) for _ in range(blocks))
                for width, blocks, attends in zip(widths, shape["blocks"], shape["attends"])
            )

        self.left, self.right = side(), side()
        pairs = list(zip(widths, widths[1:]))
        self.down = nn.ModuleList(nn.Conv2d(a, b, 3, padding=1) for a, b in pairs)
        self.up = nn.ModuleList(nn.Conv2d(b, a, 3, padding=1) for a, b in pairs)
        self.head = Head(widths[0], shape["colours"])
        waves = torch.arange(1, 17, dtype=torch.float64) * torch.pi / 12
        self.register_buffer("waves", waves.float(), persistent=False)

    def forward(self, noisy, sigma, words, lengths):
        angles = sigma.log().clamp(-6, 6)[:, None] * self.waves
        features = torch.stack([angles.sin(), angles.cos()], dim=2).flatten(1)
        told = self.noise[1](F.silu(self.noise[0](features)))
        mask = None
        if self.has_words:
            # A word behind the last one counts as zeros, and no pixel looks at it.
            place = torch.arange(self.word_count, device=words.device)
            counts = (place < lengths[:, None])[:, :, None]
            heard = words * counts
            parts = F.silu(self.summary[0](heard)) * counts
            told = told + self.summary[1](parts.mean(dim=1))
            nothing = self.nothing.weight.expand(len(words), 1, -1)
            words = torch.cat([nothing, heard], dim=1)
            mask = torch.arange(1 + self.word_count) <= lengths[:, None]
            mask = mask[:, None, None, :]
        told = F.silu(told)

        x, seen = self.stem(noisy), []
        for level, blocks in enumerate(self.left):
            if level > 0:
                x = self.down[level - 1](F.avg_pool2d(x, 2))
            for block in blocks:
                x = block(x, told, words, mask)
            seen.append(x)
        for level in reversed(range(len(self.right))):
            if level < len(self.right) - 1:
                x = self.up[level](F.interpolate(x, scale_factor=2, mode="nearest"))
                x = x + seen[level]
            for block in self.right[level]:
                x = block(x, told, words, mask)
        return self.head(x)


# The two works: a step of training, and a picture from snow.


def scales(sigma):
    """a and s of z = a x0 + s e."""
    a = (1 + sigma * sigma).rsqrt()
    return a, sigma * a


class Exchange:
    """The folder that `snow peer exchange` wrote."""

    def __init__(self, folder):
        folder = pathlib.Path(folder)
        self.weights = load_file(folder / "weights.safetensors")
        self.batch = load_file(folder / "batch.safetensors")
        self.answers = load_file(folder / "answers.safetensors")
        with safe_open(folder / "weights.safetensors", "pt") as file:
            self.shape = json.loads(file.metadata()["snow denoiser"])
        with safe_open(folder / "batch.safetensors", "pt") as file:
            self.settings = json.loads(file.metadata()["settings"])

    def model(self, dtype=torch.float32, memory_format=torch.channels_last):
        model = UNet(self.shape)
        model.load_state_dict(self.weights, strict=True)
        return model.to(dtype).to(memory_format=memory_format)

    def question(self, dtype=torch.float32, memory_format=torch.channels_last):
        """clean, noise, sigma, words, lengths of the batch."""
        pictures = [
            self.batch[name].permute(0, 3, 1, 2).to(dtype).contiguous(memory_format=memory_format)
            for name in ("clean", "noise")
        ]
        count = len(pictures[0])
        words = self.batch.get("words", torch.zeros(count, 0, 0)).to(dtype)
        lengths = self.batch.get("lengths", torch.zeros(count)).to(torch.int64)
        return *pictures, self.batch["sigma"].to(dtype), words, lengths


class Loss(nn.Module):
    """The mean squared error of the velocity, and the velocity."""

    def __init__(self, model):
        super().__init__()
        self.model = model

    def forward(self, clean, noise, sigma, words, lengths):
        a, s = (factor[:, None, None, None] for factor in scales(sigma))
        velocity = self.model(a * clean + s * noise, sigma, words, lengths)
        return F.mse_loss(velocity, a * noise - s * clean), velocity


class Training:
    """Steps of training on the same batch, one a call."""

    def __init__(self, exchange, compiled=False, **options):
        s = exchange.settings
        self.question = exchange.question(**options)
        self.loss = Loss(exchange.model(**options))
        self.parameters = list(self.loss.parameters())
        self.largest_gradient = s["largestGradient"]
        self.optimiser = torch.optim.AdamW(
            self.parameters,
            lr=s["learningRate"],
            betas=(s["firstDecay"], s["secondDecay"]),
            eps=s["epsilon"],
            weight_decay=s["weightDecay"],
            fused=True,
        )
        self.compute = torch.compile(self.loss, dynamic=False) if compiled else self.loss

    def __call__(self):
        self.optimiser.zero_grad(set_to_none=True)
        loss, _ = self.compute(*self.question)
        loss.backward()
        nn.utils.clip_grad_norm_(self.parameters, self.largest_gradient)
        self.optimiser.step()
        return loss.item()


class Sampling:
    """A guided picture in 40 steps of Euler's method, with and without words in one batch of two."""

    def __init__(
        self, exchange, compiled=False, dtype=torch.float32, memory_format=torch.channels_last
    ):
        model = exchange.model(dtype, memory_format).eval()
        self.model = torch.compile(model, dynamic=False) if compiled else model
        self.memory_format = memory_format
        self.snow = exchange.batch["snow"].permute(0, 3, 1, 2).to(dtype)
        self.snow = self.snow.contiguous(memory_format=memory_format)
        self.sigmas = exchange.batch["sigmas"].to(dtype)
        words = exchange.batch["picture.words"].to(dtype)
        self.words = words.expand(2, -1, -1).contiguous()
        self.lengths = torch.tensor([0, words.shape[1]])
        self.guidance_scale = exchange.settings["guidanceScale"]

    @torch.inference_mode()
    def __call__(self):
        x = self.snow
        steps = self.sigmas[:, None].expand(-1, 2).contiguous()
        for step in range(len(self.sigmas) - 1):
            sigma, following = self.sigmas[step], self.sigmas[step + 1]
            a, s = scales(sigma)
            z = a * x
            both = z.expand(2, -1, -1, -1).contiguous(memory_format=self.memory_format)
            without, described = self.model(both, steps[step], self.words, self.lengths).chunk(2)
            clean = a * z - s * (without + self.guidance_scale * (described - without))
            x = clean + following * (x - clean) / sigma
        return x


# Do both answer alike?


def difference(ours, theirs):
    """The largest difference over the largest magnitude."""
    ours, theirs = ours.double(), theirs.double()
    return ((ours - theirs).abs().max() / theirs.abs().max().clamp(min=1e-30)).item()


def answers(exchange, dtype):
    """What PyTorch says, under the names of answers.safetensors."""
    loss = Loss(exchange.model(dtype))
    value, velocity = loss(*exchange.question(dtype))
    value.backward()
    said = {"velocity": velocity.detach().permute(0, 2, 3, 1), "loss": value.detach()}
    for name, parameter in loss.model.named_parameters():
        said["gradient." + name] = parameter.grad
    training = Training(exchange, dtype=dtype)
    said["losses"] = torch.tensor(
        [training() for _ in exchange.answers["losses"]], dtype=torch.float64
    )
    said["picture"] = Sampling(exchange, dtype=dtype)().permute(0, 2, 3, 1)
    return said


def agreement(exchange):
    """Prints a table of differences; whether all are small enough."""
    torch.set_num_threads(1)
    ours = exchange.answers
    single, double = answers(exchange, torch.float32), answers(exchange, torch.float64)
    if set(ours) != set(single):
        print("not in both:", *sorted(set(ours) ^ set(single)))
        return False
    print("Largest difference over largest magnitude, at most 1e-4 between Snow and PyTorch;")
    print("beside it that of either to PyTorch with 64 bits.\n")
    print(f"{'':44}{'Snow':>10}{'PyTorch':>10}{'Snow':>10}")
    print(f"{'':44}{'PyTorch':>10}{'64 bits':>10}{'64 bits':>10}")
    agree = True
    for name in sorted(ours, key=lambda name: (name.startswith("gradient."), name)):
        reference, note = double[name], ""
        if name.endswith("look.key.bias"):
            # Moving all scores of a row alike does not change its shares: this gradient is 0, and
            # what both compute instead is rounding. It is held against that of the key's weight.
            scale = double[name.replace("bias", "weight")].abs().max()
            errors = [
                ((a - b).abs().max() / scale).item()
                for a, b in (
                    (ours[name].double(), single[name].double()),
                    (single[name].double(), reference),
                    (ours[name].double(), reference),
                )
            ]
            note = "  is 0: in shares of the weight's"
        else:
            errors = [
                difference(ours[name], single[name]),
                difference(single[name], reference),
                difference(ours[name], reference),
            ]
        if not errors[0] <= TOLERANCE:
            agree, note = False, "  DIFFERS" + note
        print(f"{name:44}" + "".join(f"{error:10.1e}" for error in errors) + note)
    print(f"\nall {len(ours)} tensors agree" if agree else "\nNOT ALL TENSORS AGREE")
    return agree


def counted(exchange):
    """Multiply-adds of one walk forth as PyTorch counts them, beside Snow's count."""
    from torch.nn.attention import SDPBackend, sdpa_kernel
    from torch.utils.flop_counter import FlopCounterMode

    loss = Loss(exchange.model())
    with FlopCounterMode(display=False) as counter, torch.no_grad():
        with sdpa_kernel(SDPBackend.MATH):  # Its products are counted one by one.
            loss(*exchange.question())
    theirs, ours = counter.get_total_flops() // 2, exchange.settings["multiplyAdds"]
    print(f"multiply-adds of one walk forth: Snow counts {ours:,}, PyTorch {theirs:,}")
    return ours == theirs


# Which is faster?


class Snow:
    """`snow peer work`, which waits for work and says how long it took."""

    def __init__(self, program, threads):
        self.threads = threads
        self.process = subprocess.Popen(
            [program, "peer", "work"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return [float(word) for word in self.process.stdout.readline().split()]

    def run(self, work, times):
        return self.ask(f"{work} {times} {self.threads}")

    def megabytes(self):
        return self.ask("memory")[0]

    def close(self):
        self.process.stdin.close()
        self.process.wait()


def timed(work, times):
    milliseconds = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        milliseconds.append(1000 * (time.perf_counter() - start))
    return milliseconds


def race(exchange, program, work, threads, rounds, seconds, compiles):
    """Times Snow and PyTorch in turn, and prints a table."""
    torch.set_num_threads(threads)
    kind = Training if work == "training" else Sampling
    snow = Snow(program, threads)
    runners = {"Snow": lambda times: snow.run(work, times)}
    eager = kind(exchange)
    runners["PyTorch eager"] = lambda times: timed(eager, times)
    if compiles:
        # PyTorch gets the faster of its two orders of memory: channels last, but for this one.
        order = torch.contiguous_format if work == "sampling" else torch.channels_last
        compiled = kind(exchange, compiled=True, memory_format=order)
        runners["PyTorch compiled"] = lambda times: timed(compiled, times)
    # Warm up, and see how often a turn can do the work.
    times = {}
    for name, run in runners.items():
        run(3)
        times[name] = max(1, round(1000 * seconds / statistics.median(run(3))))
    results = {name: [] for name in runners}
    for turn in range(rounds):
        names = list(runners)
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            time.sleep(0.2)  # Threads of the one before spin for a while when they have no work.
            results[name].append(statistics.median(runners[name](times[name])))
    print(f"\n{work}, {threads} thread{'s' if threads > 1 else ''}: milliseconds, {rounds} turns")
    print(f"{'':20}{'median':>10}{'best':>10}{'worst':>10}{'Snow is faster by':>20}")
    for name, values in results.items():
        ratios = [theirs / ours for theirs, ours in zip(values, results["Snow"])]
        ratio = f"{statistics.median(ratios):.2f}" if name != "Snow" else ""
        print(
            f"{name:20}{statistics.median(values):10.1f}{min(values):10.1f}{max(values):10.1f}"
            f"{ratio:>20}"
        )
    print(f"{'':20}Snow held at most {snow.megabytes():.0f} MB")
    snow.close()


def load():
    return "load of the machine (1, 5, 15 minutes): " + " ".join(
        f"{value:.2f}" for value in os.getloadavg()
    )


def main():
    root = pathlib.Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--snow", default=str(root / ".build/release/snow"), help="the program snow")
    parser.add_argument("--only-check", action="store_true", help="compare numbers, time nothing")
    parser.add_argument("--no-compile", action="store_true", help="without torch.compile")
    parser.add_argument("--rounds", type=int, default=9, help="turns that each takes")
    parser.add_argument("--seconds", type=float, default=2, help="length of a turn")
    parser.add_argument("--seed", type=int, default=1, help="of the network and the batch")
    parser.add_argument("--race", nargs=2, metavar=("WORK", "THREADS"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", help=argparse.SUPPRESS)
    options = parser.parse_args()

    if options.race:
        work, threads = options.race
        race(
            Exchange(options.folder), options.snow, work, int(threads), options.rounds,
            options.seconds, not options.no_compile,
        )
        return 0

    print(f"PyTorch {torch.__version__}, {torch.backends.cpu.get_cpu_capability()}; {load()}")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(
            [options.snow, "peer", "exchange", folder, "--seed", str(options.seed)], check=True
        )
        exchange = Exchange(folder)
        numbers = sum(tensor.numel() for tensor in exchange.weights.values())
        print(f"a network of {numbers:,} numbers, a batch of {len(exchange.batch['sigma'])}\n")
        agree = agreement(exchange)
        agree = counted(exchange) and agree
        if not agree:
            return 1
        if options.only_check:
            return 0
        # Each number of threads in a process of its own: compiled code keeps the one it was made for.
        for work in ("training", "sampling"):
            for threads in (1, 2):
                arguments = [sys.executable, __file__, "--race", work, str(threads)]
                arguments += ["--folder", folder, "--snow", options.snow]
                arguments += ["--rounds", str(options.rounds), "--seconds", str(options.seconds)]
                arguments += ["--no-compile"] if options.no_compile else []
                sys.stdout.flush()
                subprocess.run(arguments, check=True)
        print("\n" + load())
    return 0


if __name__ == "__main__":
    sys.exit(main())
