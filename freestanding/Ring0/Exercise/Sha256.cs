using System;

namespace Tophalf.Ring0.Exercise;

/// <summary>SHA-256 (FIPS 180-4), of whole blocks: what disks have. Anybody can compare it with what sha256sum says.</summary>
internal unsafe struct Sha256
{
    private const int Words = 8;
    private const int Block = 64;

    private fixed uint _state[Words];
    private ulong _length;

    private static ReadOnlySpan<uint> Start =>
        [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

    private static ReadOnlySpan<uint> Rounds =>
    [
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    ];

    /// <summary>Begins.</summary>
    public void Begin()
    {
        for (int word = 0; word < Words; word++)
        {
            _state[word] = Start[word];
        }

        _length = 0;
    }

    /// <summary>Takes data, a multiple of 64 bytes.</summary>
    public void Add(byte* data, uint length)
    {
        for (uint at = 0; at < length; at += Block)
        {
            AddBlock(data + at);
        }

        _length += length;
    }

    /// <summary>Ends, and gives the hash.</summary>
    public void End(byte* hash)
    {
        byte* last = stackalloc byte[Block];
        last[0] = 0x80;
        for (int at = 1; at < Block; at++)
        {
            last[at] = at < Block - 8 ? (byte)0 : (byte)(_length * 8 >> (8 * (Block - 1 - at)));
        }

        AddBlock(last);
        for (int at = 0; at < Words * 4; at++)
        {
            hash[at] = (byte)(_state[at / 4] >> (8 * (3 - (at % 4))));
        }
    }

    private void AddBlock(byte* block)
    {
        uint* words = stackalloc uint[Block];
        for (int at = 0; at < 16; at++)
        {
            words[at] = (uint)block[4 * at] << 24 | (uint)block[(4 * at) + 1] << 16 | (uint)block[(4 * at) + 2] << 8 | block[(4 * at) + 3];
        }

        for (int at = 16; at < Block; at++)
        {
            uint near = words[at - 2];
            uint far = words[at - 15];
            words[at] = words[at - 16] + (Rotate(far, 7) ^ Rotate(far, 18) ^ far >> 3)
                + words[at - 7] + (Rotate(near, 17) ^ Rotate(near, 19) ^ near >> 10);
        }

        uint a = _state[0], b = _state[1], c = _state[2], d = _state[3];
        uint e = _state[4], f = _state[5], g = _state[6], h = _state[7];
        for (int round = 0; round < Block; round++)
        {
            uint first = h + (Rotate(e, 6) ^ Rotate(e, 11) ^ Rotate(e, 25)) + ((e & f) ^ (~e & g)) + Rounds[round] + words[round];
            uint second = (Rotate(a, 2) ^ Rotate(a, 13) ^ Rotate(a, 22)) + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + second;
        }

        _state[0] += a;
        _state[1] += b;
        _state[2] += c;
        _state[3] += d;
        _state[4] += e;
        _state[5] += f;
        _state[6] += g;
        _state[7] += h;
    }

    private static uint Rotate(uint value, int bits) => value >> bits | value << (32 - bits);
}
